package org.bringback.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bringback.reference.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSafetyTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Runtime.getRuntime().exec(\"true\").toString()",
                "new java.io.File(\"x\").toString()",
                "System.getProperty(\"user.home\")"
            })
    void anExpressionCanUseNoClassesButThoseAllowed(String expression) throws IOException {
        templateWith("$P{programme}", expression);
        assertThatThrownBy(() -> new StatusSheetPdf(folder)
                        .render(SampleSheets.named("obec"), SampleSheets.statusWords(), Language.THAI))
                .hasStackTraceContaining("not visible");
    }

    @Test
    void aTemplateThatDoesNotCompileIsRefusedAtOnce() throws IOException {
        templateWith("$P{programme}", "$P{nonsense}");
        assertThatThrownBy(() -> new StatusSheetPdf(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonsense");
    }

    @Test
    void aPictureWithoutWordsIsRefused() throws IOException {
        templateWith("org.bringback.alternative.text", "org.bringback.other");
        assertThatThrownBy(() -> new StatusSheetPdf(folder)
                        .render(SampleSheets.named("obec"), SampleSheets.statusWords(), Language.THAI))
                .hasStackTraceContaining("alternative.text");
    }

    @Test
    void anIndentIsRefusedBecauseItsLinesWouldBreakByTheMachinesLanguage() throws IOException {
        templateWith("<paragraph lineSpacing=", "<paragraph firstLineIndent=\"20\" lineSpacing=");
        assertThatThrownBy(() -> new StatusSheetPdf(folder)
                        .render(SampleSheets.named("obec"), SampleSheets.statusWords(), Language.THAI))
                .hasStackTraceContaining("tab or an indent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.txt", "/etc/passwd", "status-sheet/../../x"})
    void nothingOutsideTheFolderCanBeReached(String path) {
        assertThatThrownBy(() -> new TemplateFolder(folder).getInputStream(path))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/x", "file:///etc/passwd", "jar:file:x.jar!/y"})
    void anAddressIsNothingButAFileThatIsNotThere(String address) {
        assertThatThrownBy(() -> new TemplateFolder(folder).getInputStream(address))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void missingFontsAreNamedBeforeAnythingElse() {
        assertThat(FontCheck.problem(folder))
                .hasValueSatisfying(problem -> assertThat(problem).contains("Sarabun-Regular.ttf"));
        assertThat(FontCheck.problem(SampleSheets.TEMPLATES)).isEmpty();
    }

    /** A copy of the templates with one change in the status sheet's. */
    private void templateWith(String old, String replacement) throws IOException {
        try (Stream<Path> files = Files.walk(SampleSheets.TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SampleSheets.TEMPLATES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path template = folder.resolve("status-sheet/status-sheet.jrxml");
        String text = Files.readString(template);
        assertThat(text).contains(old);
        Files.writeString(template, text.replace(old, replacement));
    }
}
