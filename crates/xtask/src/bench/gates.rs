//! What is promised of every figure, and why one is missed where it is.

/// A promise: the figure is at most the gate, and better at most the aim.
pub struct Gate {
    /// The most.
    pub gate: f64,
    /// What we want.
    pub aim: f64,
    /// Why the gate is missed, while it is.
    pub why_missed: &'static str,
}

/// A report's first byte, in times of the minimal server's.
pub const FIRST_BYTE: Gate = Gate {
    gate: 1.5,
    aim: 1.2,
    why_missed: "the kept page costs hardly more than the minimal server's, but every answer gets its security headers, \
                 its line in the log and its cookie hashed, one microsecond or two each",
};
/// The same while its project changes ten times a second.
pub const FIRST_BYTE_CHANGING: Gate =
    Gate { gate: 1.5, aim: 1.2, why_missed: "after each change the report is written anew, by whoever asks first" };
/// A report that can be read, in times of a static page.
pub const REPORT_VISIT: Gate = Gate { gate: 1.4, aim: 1.1, why_missed: "" };
/// Bytes on the wire until a report is painted.
pub const BYTES_TO_PAINT: Gate = Gate { gate: 40_000.0, aim: 25_000.0, why_missed: "" };
/// Bytes on the wire until a report is live.
pub const BYTES_TO_LIVE: Gate = Gate { gate: 200_000.0, aim: 150_000.0, why_missed: "" };
/// The client's entry, in times of an empty app with routes.
pub const CLIENT_ENTRY: Gate = Gate {
    gate: 1.6,
    aim: 1.3,
    why_missed: "the home page is drawn by the same reactive views as everything else, and their code is most of it; \
                 board and doors come later already",
};
/// Writes committed together, in times of one by one: here more is better, so the gate is the least.
pub const TOGETHER: Gate = Gate {
    gate: 8.0,
    aim: 20.0,
    why_missed: "once the sync is shared, what is left is the write itself: some ten statements, each handed to the database's \
                 thread and back; this disk syncs too fast for that to be an eighth",
};
/// From a change to the other browser's paint, in milliseconds, 99 of 100. There is no gate, only an aim.
pub const CHANGE_PAINTED: Gate = Gate { gate: f64::INFINITY, aim: 50.0, why_missed: "" };
/// A board of ten thousand tasks until its screen is full, in times of one of a hundred.
pub const SCREEN_FULL: Gate = Gate { gate: 1.5, aim: 1.2, why_missed: "" };
/// Frames of more than fifty milliseconds while such a board is scrolled and a card dragged over it.
pub const LONG_FRAMES: Gate = Gate { gate: 0.0, aim: 0.0, why_missed: "" };
/// From a change to its paint on such a board, in milliseconds, 99 of 100.
pub const PAINTED_AMONG_MANY: Gate = Gate { gate: 60.0, aim: 50.0, why_missed: "" };

/// How far the middles of two answers in the same bytes may lie apart, in milliseconds.
pub const ALIKE: Gate = Gate { gate: 1.0, aim: 0.2, why_missed: "" };

impl Gate {
    /// What became of a promise where more is better: the figure is at least the gate, and better at least the aim.
    pub fn verdict_of_more(&self, figure: f64) -> String {
        let less = |figure: f64| 1.0 / figure;
        let turned = Gate { gate: less(self.gate), aim: less(self.aim), why_missed: self.why_missed };
        turned.verdict(less(figure))
    }

    /// What became of the promise.
    pub fn verdict(&self, figure: f64) -> String {
        if figure <= self.aim {
            return "aim met".to_owned();
        }
        if self.gate.is_infinite() {
            return "aim missed".to_owned();
        }
        if figure <= self.gate {
            return "gate met".to_owned();
        }
        match self.why_missed {
            "" => "**missed**".to_owned(),
            why => format!("**missed**: {why}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missed_gate_is_said_with_its_reason() {
        let gate = Gate { gate: 1.5, aim: 1.2, why_missed: "the log" };
        assert_eq!([1.2, 1.5, 1.51].map(|figure| gate.verdict(figure)), ["aim met", "gate met", "**missed**: the log"]);
        assert_eq!(CHANGE_PAINTED.verdict(50.1), "aim missed");
        let told = [20.0, 8.0].map(|times| TOGETHER.verdict_of_more(times));
        assert_eq!(told, ["aim met", "gate met"]);
        assert!(TOGETHER.verdict_of_more(7.9).starts_with("**missed**"));
        assert!(FIRST_BYTE.verdict(f64::NAN).contains("missed"), "what was not measured is not met");
    }
}
