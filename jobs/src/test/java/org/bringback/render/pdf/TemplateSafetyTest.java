package org.bringback.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.bringback.render.pdf.template.TemplateContext;
import org.bringback.render.pdf.template.TemplateException;
import org.bringback.render.pdf.template.TemplateFolder;
import org.bringback.table.report.Report;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSafetyTest {

    @TempDir
    Path folder;

    /** Every attack is refused with its line, before anything of it ran: nobody was asked for anything. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = "template-attacks.csv",
            useHeadersInDisplayName = true,
            delimiter = '|',
            quoteCharacter = '\0')
    void anAttackIsRefusedBeforeItRuns(String place, String attack) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "first line");
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            String text = attack.replace("{file}", secret.toString())
                    .replace("{url}", "http://127.0.0.1:" + server.getLocalPort() + "/x");
            AttackPlace.valueOf(place).put(copied(), text);
            refused(ReportDefinition.LIST, "", true);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "template-expressions.csv", delimiter = '\t', quoteCharacter = '\0')
    void anExpressionOfTheClosedLanguageIsAllowed(String expression) throws IOException {
        AttackPlace.EXPRESSION.put(copied(), expression);
        assertThat(SamplePdfs.of(folder).problem(ReportDefinition.LIST)).isEmpty();
    }

    /** Should the language of expressions have a hole, classes are still out of reach. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.io.File(\"/\").toString()",
                "new net.sf.jasperreports.engine.data.JRCsvDataSource(\"/etc/passwd\").toString()",
                "new java.util.ArrayList().toString()",
                "java.util.Locale.getDefault().toString()",
                "net.sf.jasperreports.engine.util.JRLoader.loadBytesFromResource(\"/etc/passwd\").toString()",
                "Runtime.getRuntime().toString()"
            })
    void aClassThatTemplatesDoNotNeedIsFilteredWhenAReportRuns(String expression) throws Exception {
        AttackPlace.EXPRESSION.put(copied(), expression);
        TemplateFolder templates = new TemplateFolder(folder);
        TemplateContext context = new TemplateContext(templates);
        JasperDesign design;
        try (InputStream in = templates.getInputStream("status-sheet/report.jrxml")) {
            design = JRXmlLoader.load(context, in);
        }
        JasperReport compiled = JasperCompileManager.getInstance(context).compile(design);
        assertThatThrownBy(() -> JasperFillManager.getInstance(context)
                        .fill(compiled, new HashMap<>(Map.of("programme", "x")), new HeadingRow()))
                .hasStackTraceContaining("not visible to reports");
    }

    private static final class HeadingRow implements JRDataSource {
        private boolean given;

        @Override
        public boolean next() {
            boolean first = !given;
            given = true;
            return first;
        }

        @Override
        public Object getFieldValue(JRField field) {
            return field.getName().equals("kind") ? "heading" : null;
        }
    }

    @Test
    void aTemplateThatGoesOnAndOnIsStopped() throws IOException {
        templateWith(
                "<band height=\"62\" splitType=\"Prevent\">",
                "<band height=\"1\"><element kind=\"break\" x=\"0\" y=\"0\" width=\"487\" height=\"1\" type=\"Page\"/></band>\n"
                        + "<band height=\"62\" splitType=\"Prevent\">");
        List<BilingualText> many = Collections.nCopies(320, new BilingualText("อีก", "more"));
        Report report = ChangedReports.withNotes(SampleReports.first(1), many);
        ReportPdf pdf = SamplePdfs.of(folder);
        assertThatThrownBy(() -> pdf.render(report, Language.ENGLISH))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("300");
    }

    @Test
    void aBrokenTemplateIsNamedWithItsLineAndTheOthersGoOn() throws IOException {
        templateWith("$P{programme}", "$P{nonsense}");
        ReportPdf pdf = SamplePdfs.of(folder);
        assertThat(pdf.problem(ReportDefinition.LIST)).hasValueSatisfying(problem -> {
            assertThat(problem.location()).matches("status-sheet/report.jrxml:[0-9]+");
            assertThat(problem).hasMessageContaining("nonsense");
        });
        assertThatThrownBy(() -> pdf.render(SampleReports.first(1), Language.THAI))
                .isInstanceOf(TemplateException.class);
        assertThat(pdf.render(SampleReports.province(1), Language.THAI)).isNotEmpty();
    }

    @Test
    void aTemplateThatIsNoXmlIsNamedWithItsLine() throws IOException {
        templateWith("</detail>", "</detial>");
        refused(ReportDefinition.LIST, "", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"share_title", "months", "page"})
    void aMissingLabelIsNamedWithItsFile(String key) throws IOException {
        copyTemplates();
        Path labels = folder.resolve("shared/labels.th.yaml");
        Files.writeString(labels, Files.readString(labels).replaceFirst("(?m)^" + key + ":", "other:"));
        Path own = folder.resolve("place-sheet/labels.th.yaml");
        ReportPdf pdf = SamplePdfs.of(folder);
        assertThat(pdf.problem(ReportDefinition.AREA))
                .hasValueSatisfying(problem -> assertThat(problem.file()).isEqualTo(own.toAbsolutePath()));
    }

    @Test
    void labelsThatAreNoYamlAreNamedWithTheirLine() throws IOException {
        copyTemplates();
        Path labels = folder.resolve("shared/labels.th.yaml");
        Files.writeString(labels, "page: x\n'as_of: y\n");
        assertThat(SamplePdfs.of(folder).problem(ReportDefinition.AREA))
                .hasValueSatisfying(problem -> assertThat(problem.location())
                        .isEqualTo("shared/labels.th.yaml:" + problem.line().orElseThrow()));
    }

    @Test
    void aPictureWithoutWordsIsRefused() throws IOException {
        templateWith("org.bringback.alternative.text", "org.bringback.other");
        refusedWhenRendered("alternative.text");
    }

    @Test
    void anIndentIsRefusedBecauseItsLinesWouldBreakByTheMachinesLanguage() throws IOException {
        copyTemplates();
        Path styles = folder.resolve("shared/styles.jrtx");
        Files.writeString(
                styles,
                Files.readString(styles)
                        .replace("<paragraph lineSpacing=", "<paragraph firstLineIndent=\"20\" lineSpacing="));
        refusedWhenRendered("firstLineIndent");
    }

    private void refusedWhenRendered(String why) {
        ReportPdf pdf = SamplePdfs.of(folder);
        assertThatThrownBy(() -> pdf.render(SampleReports.first(1), Language.THAI))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(why);
    }

    private void refused(ReportDefinition kind, String why, boolean line) {
        ReportPdf pdf = SamplePdfs.of(folder);
        assertThat(pdf.problem(kind)).hasValueSatisfying(problem -> {
            assertThat(problem).hasMessageContaining(why);
            assertThat(problem.line().isPresent() || !line)
                    .as(problem.getMessage())
                    .isTrue();
        });
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
                .hasValueSatisfying(problem -> assertThat(problem.english()).contains("Sarabun-Regular.ttf"));
        assertThat(FontCheck.problem(SamplePdfs.TEMPLATES)).isEmpty();
    }

    /** A copy of the templates with one change in the status sheet's. */
    private void templateWith(String old, String replacement) throws IOException {
        copyTemplates();
        Path template = folder.resolve("status-sheet/report.jrxml");
        String text = Files.readString(template);
        assertThat(text).contains(old);
        Files.writeString(template, text.replace(old, replacement));
    }

    private Path copied() throws IOException {
        copyTemplates();
        return folder;
    }

    private void copyTemplates() throws IOException {
        try (Stream<Path> files = Files.walk(SamplePdfs.TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SamplePdfs.TEMPLATES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
