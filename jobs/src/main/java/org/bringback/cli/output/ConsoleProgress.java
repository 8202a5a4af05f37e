package org.bringback.cli.output;

import java.io.PrintWriter;
import java.util.Locale;
import org.bringback.job.workspace.Progress;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import org.bringback.text.OutsideText;

/** A bar that is redrawn on a terminal; elsewhere one plain line a step. */
public final class ConsoleProgress implements Progress {

    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintWriter err;
    private final MessageLanguage language;
    private final boolean terminal;
    private String step = "";
    private long total;
    private long done;
    private long drawn;

    /** @param terminal whether it is one that {@code console} talks to */
    public ConsoleProgress(Console console, boolean terminal) {
        this.err = console.err();
        this.language = console.language();
        this.terminal = terminal;
    }

    @Override
    public synchronized void begin(BilingualText name, long all) {
        finish();
        step = OutsideText.oneLine(language.text(name));
        total = all;
        done = 0;
        if (terminal) {
            draw();
        } else {
            err.println(step);
        }
    }

    @Override
    public synchronized void advance(long more) {
        done += more;
        if (terminal && System.nanoTime() - drawn > REDRAW_NANOS) {
            draw();
        }
    }

    /** Leaves the last bar standing and ends its line. */
    public synchronized void finish() {
        if (terminal && !step.isEmpty()) {
            draw();
            err.println();
            err.flush();
        }
        step = "";
    }

    private void draw() {
        drawn = System.nanoTime();
        err.print("\r" + line());
        err.flush();
    }

    private String line() {
        if (total <= 0) {
            return String.format(Locale.ROOT, "%-28s %,d", step, done);
        }
        int filled = (int) Math.min(WIDTH, WIDTH * done / total);
        return String.format(
                Locale.ROOT,
                language == MessageLanguage.TH ? "%-28s [%s%s] %,d จาก %,d" : "%-28s [%s%s] %,d of %,d",
                step,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                Math.min(done, total),
                total);
    }
}
