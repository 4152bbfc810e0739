//! Being told to stop.

/// Waits for Ctrl+C or a termination request.
pub async fn told() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        match terminate {
            Ok(mut terminate) => {
                tokio::select! {
                    stopped = interrupt => report(stopped),
                    _ = terminate.recv() => {}
                }
            }
            Err(error) => {
                tracing::warn!(%error, "cannot listen for the signal to stop");
                report(interrupt.await);
            }
        }
    }
    #[cfg(not(unix))]
    report(interrupt.await);
}

fn report(stopped: std::io::Result<()>) {
    if let Err(error) = stopped {
        tracing::warn!(%error, "cannot listen for the signal to stop");
    }
}
