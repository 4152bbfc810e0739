// What runs inside a measured page: it looks once a frame and stamps the frame in which something has been painted.

/** What the probe has seen, in milliseconds since the address was entered. */
export interface Seen {
  /** The first text is painted. */
  first?: number;
  /** All texts are. */
  all?: number;
  /** A click has opened what it should. */
  clicked?: number;
}

declare global {
  interface Window {
    /** Resolves once everything that is looked for has been seen. */
    verandaSeen: Promise<Seen>;
  }
}

/** Begins to look for texts; with `press`, follows the first card once they are there. Runs in the page, so it is whole in itself. */
export function look({ texts, press }: { texts: string[]; press: boolean }): void {
  const seen: Seen = {};
  let done: (seen: Seen) => void;
  window.verandaSeen = new Promise((resolve) => (done = resolve));
  const stamp = (name: keyof Seen) => {
    // Tasks of a channel run behind the frame that is being made now.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen[name] ??= performance.now();
      port1.close();
      if (name === (press ? 'clicked' : 'all')) done(seen);
    };
    port2.postMessage(0);
  };
  const open = texts.slice();
  let pressed = false;
  const frame = () => {
    if (open.length > 0) {
      const text = document.body?.textContent ?? '';
      if (open.length === texts.length && text.includes(texts[0]!)) stamp('first');
      while (open.length > 0 && text.includes(open[0]!)) open.shift();
      if (open.length === 0) stamp('all');
    } else if (press && !pressed) {
      pressed = true;
      document.querySelector<HTMLElement>('.board .tile h3 a')?.click();
    } else if (press && document.querySelector('dialog[open], [role=dialog]')) {
      return stamp('clicked');
    }
    if (open.length > 0 || press) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
