package org.bringback.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.bringback.linkage.record.LinkageException;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.text.BilingualText;
import org.bringback.text.MessageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of commands that fail, and with which code. */
class FailureTest {

    private static final BilingualText WHAT = new BilingualText("ผิดที่นี่", "wrong\nhere");

    @ParameterizedTest
    @EnumSource(MessageLanguage.class)
    void whatThePersonDidWrongEndsWithTwoAndNothingElseIsSaid(MessageLanguage language) {
        for (Exception failure :
                new Exception[] {new LinkageException(WHAT), new ConfigurationException(Path.of("a.yaml"), 3, WHAT)}) {
            Failure told = Failure.of(failure, language);
            assertThat(told.code()).isEqualTo(2);
            assertThat(told.expected()).isTrue();
            assertThat(told.message()).doesNotContain("\n").doesNotContain("Exception");
            assertThat(told.message().contains("ผิดที่นี่") || told.message().contains("wrong"))
                    .isTrue();
        }
    }

    @Test
    void aFaultOfTheProgramEndsWithOneAndIsToldOnOneLine() {
        for (Exception failure : new Exception[] {
            new IllegalStateException("something\nbroke"), new IOException("something"), new RuntimeException()
        }) {
            for (MessageLanguage language : MessageLanguage.values()) {
                Failure told = Failure.of(failure, language);
                assertThat(told.code()).isEqualTo(1);
                assertThat(told.expected()).as("more may be known than is told").isFalse();
                assertThat(told.message()).isNotBlank().doesNotContain("\n");
            }
            assertThat(Failure.of(failure, MessageLanguage.EN).message()).startsWith("Failed: ");
        }
    }
}
