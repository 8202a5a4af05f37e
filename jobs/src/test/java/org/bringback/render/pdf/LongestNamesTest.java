package org.bringback.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.ReportWords;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.programme.PlaceReport;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.ProgrammePlace;
import org.bringback.reference.programme.Programmes;
import org.bringback.table.report.SampleReports;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The longest names that the reference data has fit wherever a name can stand. */
class LongestNamesTest {

    private static final ReferenceData REFERENCE = ReferenceData.load(JobsFolder.real());

    static Stream<BilingualText> longest() throws Exception {
        List<BilingualText> areas = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(JobsFolder.real().toString(), "reference/areas.csv"))) {
            String name = line.split(",")[3];
            areas.add(new BilingualText(name, name));
        }
        return Stream.of(
                longest(areas.stream()),
                longest(REFERENCE.provinces().list().stream().map(province -> province.name())),
                longest(REFERENCE.reasons().list().stream().map(reason -> reason.label())),
                longest(REFERENCE.statuses().labels().values().stream()),
                longest(Agencies.load(JobsFolder.real(), REFERENCE.statuses()).list().stream()
                        .map(agency -> agency.office(SampleReports.NOW))));
    }

    /** In Thai and in English, which need not be the same ones. */
    private static BilingualText longest(Stream<BilingualText> names) {
        List<BilingualText> all = names.toList();
        return new BilingualText(longest(all, BilingualText::thai), longest(all, BilingualText::english));
    }

    private static String longest(List<BilingualText> all, Function<BilingualText, String> language) {
        return all.stream()
                .map(language)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("longest")
    void aLongNameIsWholeInEveryField(BilingualText name) throws Exception {
        for (Language language : Language.values()) {
            byte[] pdf = SamplePdfs.pdf().render(SampleReports.named(name.in(language)), language);
            assertThat(PdfText.audit(SamplePdfs.pdf().fill(SampleReports.named(name.in(language)), language), pdf))
                    .isEmpty();
        }
    }

    /** As the shipped programmes call the reports of their places. */
    @ParameterizedTest
    @EnumSource
    void noFooterOfAPlacesReportIsCut(Language language) {
        Agencies agencies = Agencies.load(JobsFolder.real(), REFERENCE.statuses());
        ReportWords words = ReportWords.load(SamplePdfs.TEMPLATES);
        List<String> footers = new ArrayList<>();
        for (Programme programme : Programmes.load(JobsFolder.real(), new ReferenceContext(REFERENCE, agencies))
                .list()) {
            for (PlaceReport report : programme.reports()) {
                for (ProgrammePlace place : programme.places()) {
                    String name = words.get(
                                    "programme_place_name",
                                    "report",
                                    report.name(),
                                    "place",
                                    place.name(),
                                    "programme",
                                    programme.name())
                            .in(language);
                    footers.add(String.valueOf(ReportParameters.of(
                                    SampleReports.named(name), SamplePdfs.pdf().text(ReportDefinition.LIST, language))
                            .get("footer")));
                }
            }
        }
        assertThat(footers).hasSizeGreaterThan(10).noneMatch(footer -> footer.contains("…"));
    }
}
