package org.bringback.render.pdf.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bringback.reference.JobsFolder;
import org.bringback.render.pdf.SamplePdfs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCheckTest {

    @TempDir
    Path folder;

    @Test
    void ourTemplatesAreWellAndDrawnInBothLanguages() throws IOException {
        List<TemplateCheck.Finding> findings = check(SamplePdfs.TEMPLATES);
        assertThat(findings).noneMatch(TemplateCheck.Finding::fault);
        assertThat(findings)
                .extracting(finding -> finding.words().english())
                .contains(
                        "shared/table.jrxml: fields stub, cell, weight, level, table, kept",
                        "place-sheet/report.jrxml: fields it does not use caption");
        assertThat(folder.resolve("pictures"))
                .isDirectoryContaining("glob:**national.th.1.png")
                .isDirectoryContaining("glob:**list.en.2.png")
                .isDirectoryContaining("glob:**province.th.1.png");
    }

    @Test
    void whatIsWrongIsNamedOnceAndTheOthersAreDrawn() throws IOException {
        Path templates = copy();
        change(
                templates.resolve("national/report.jrxml"),
                "<field name=\"kind\"",
                "<field name=\"sort\" class=\"java.lang.String\"/>\n<field name=\"kind\"");
        change(templates.resolve("place-sheet/labels.en.yaml"), "subject:", "topic:");
        assertThat(check(templates))
                .filteredOn(TemplateCheck.Finding::fault)
                .extracting(finding -> finding.words().english())
                .satisfiesExactlyInAnyOrder(
                        field -> assertThat(field).matches("national/report.jrxml:[0-9]+: the program has no sort"),
                        key -> assertThat(key).contains("place-sheet/labels.th.yaml", "topic is missing"),
                        key -> assertThat(key).contains("place-sheet/labels.en.yaml", "subject is missing"),
                        label -> assertThat(label).contains("place-sheet/labels.en.yaml", "the label subject"));
        assertThat(folder.resolve("pictures")).isDirectoryContaining("glob:**list.en.1.png");
        assertThat(folder.resolve("pictures")).isDirectoryNotContaining("glob:**province.en.1.png");
    }

    private List<TemplateCheck.Finding> check(Path templates) throws IOException {
        return new TemplateCheck(templates, JobsFolder.real(), folder.resolve("pictures")).run();
    }

    private static void change(Path file, String old, String replacement) throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst(old, replacement));
    }

    private Path copy() throws IOException {
        Path templates = folder.resolve("report-templates");
        try (Stream<Path> files = Files.walk(SamplePdfs.TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = templates.resolve(SamplePdfs.TEMPLATES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return templates;
    }
}
