package org.bringback.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final StringWriter text = new StringWriter();

    private ConsoleProgress progress(boolean terminal) {
        return new ConsoleProgress(
                new Console(new PrintWriter(text, true), new PrintWriter(text, true), MessageLanguage.EN), terminal);
    }

    @Test
    void elsewhereThanOnATerminalThereIsOnePlainLineAStep() {
        ConsoleProgress progress = progress(false);
        progress.begin(new BilingualText("ขั้น", "reports"), 14);
        progress.advance(7);
        progress.begin(new BilingualText("ขั้น", "who is who"), 0);
        progress.finish();
        assertThat(text.toString().lines()).containsExactly("reports", "who is who");
        assertThat(text.toString()).doesNotContain("\r", "\u001b");
    }

    @Test
    void onATerminalABarIsRedrawnInItsLineAndLeftFull() {
        ConsoleProgress progress = progress(true);
        progress.begin(new BilingualText("ขั้น", "reports"), 14);
        progress.advance(7);
        progress.advance(7);
        progress.finish();
        assertThat(text.toString())
                .startsWith("\rreports                      [..............................] 0 of 14")
                .endsWith("\rreports                      [##############################] 14 of 14"
                        + System.lineSeparator());
    }

    @Test
    void aStepOfUnknownLengthShowsACount() {
        ConsoleProgress progress = progress(true);
        progress.begin(new BilingualText("ขั้น", "taking in rows"), 0);
        progress.advance(121_768);
        progress.finish();
        assertThat(text.toString()).contains("taking in rows               121,768");
    }

    @Test
    void moreThanWasAnnouncedNeverOverflowsTheBar() {
        ConsoleProgress progress = progress(true);
        progress.begin(new BilingualText("ขั้น", "reports"), 2);
        progress.advance(5);
        progress.finish();
        assertThat(text.toString()).contains("] 2 of 2").doesNotContain("5 of 2");
    }
}
