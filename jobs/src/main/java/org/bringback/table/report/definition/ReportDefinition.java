package org.bringback.table.report.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bringback.reference.disclosure.Audience;
import org.bringback.text.BilingualText;

/**
 * A kind of report: what reports are about, who gets them and how they look. Their tables are listed by
 * {@code ReportTables}, and a {@code ReportMaker} makes them.
 *
 * @param id in capitals, as job parameters keep it: {@code PROVINCE}
 * @param position among all kinds, from 0
 * @param audience the only audience of the disclosure rules that gets them; empty: every audience
 */
public record ReportDefinition(
        String id, int position, Names names, Prominence prominence, Optional<String> audience, Layout layout)
        implements Comparable<ReportDefinition> {

    /**
     * How these reports are called.
     *
     * @param level on the command line, all together: {@code provinces}
     * @param heading over the list of them on the page
     * @param filePrefix what stands before a report's key in names of files
     */
    public record Names(String level, BilingualText heading, String filePrefix) {}

    /** Where a reader meets them. */
    public enum Prominence {
        /** Printed unless told otherwise, and written out on the page. */
        ALWAYS,
        /** Printed when asked for; the page has a list of them. */
        LISTED,
        /** Likewise, but so many that the list is folded. */
        FOLDED
    }

    /**
     * What they show beside their tables.
     *
     * @param template the folder of {@code report-templates} that lays out their PDF
     * @param charts in their order
     */
    public record Layout(String template, List<ChartDefinition> charts) {

        public Layout {
            charts = List.copyOf(charts);
        }
    }

    private static final ChartDefinition SHARE = new ChartDefinition(ChartDefinition.Kind.SHARE, Topic.STATUS, true);
    private static final ChartDefinition CHANGE = new ChartDefinition(ChartDefinition.Kind.CHANGE, Topic.STATUS, true);
    private static final ChartDefinition TREND = new ChartDefinition(ChartDefinition.Kind.TREND, Topic.HISTORY, false);
    private static final ChartDefinition REASONS =
            new ChartDefinition(ChartDefinition.Kind.REASONS, Topic.REASON, true);
    private static final Layout PLACE_SHEET = new Layout("place-sheet", List.of(SHARE, CHANGE));
    private static final Optional<String> EVERYBODY = Optional.empty();

    public static final ReportDefinition NATIONAL = new ReportDefinition(
            "NATIONAL",
            0,
            new Names("national", new BilingualText("ประเทศ", "The nation"), ""),
            Prominence.ALWAYS,
            EVERYBODY,
            new Layout(
                    "national",
                    List.of(
                            SHARE,
                            CHANGE,
                            TREND,
                            REASONS,
                            new ChartDefinition(ChartDefinition.Kind.MAP, Topic.PLACE, true),
                            new ChartDefinition(ChartDefinition.Kind.DOTS, Topic.ATTENTION, true))));

    public static final ReportDefinition LIST = new ReportDefinition(
            "LIST",
            1,
            new Names("lists", new BilingualText("หน่วยงาน", "Offices"), ""),
            Prominence.ALWAYS,
            EVERYBODY,
            new Layout(
                    "status-sheet",
                    // on paper a list's ranking of places is a table only
                    List.of(
                            SHARE,
                            CHANGE,
                            TREND,
                            REASONS,
                            new ChartDefinition(ChartDefinition.Kind.DOTS, Topic.ATTENTION, false))));

    public static final ReportDefinition PROVINCE = new ReportDefinition(
            "PROVINCE",
            2,
            new Names("provinces", new BilingualText("จังหวัด", "Provinces"), "province-"),
            Prominence.LISTED,
            EVERYBODY,
            PLACE_SHEET);

    public static final ReportDefinition AREA = new ReportDefinition(
            "AREA",
            3,
            new Names("areas", new BilingualText("เขตพื้นที่การศึกษา", "Education areas"), "area-"),
            Prominence.FOLDED,
            EVERYBODY,
            PLACE_SHEET);

    private static final List<ReportDefinition> STANDARD = List.of(NATIONAL, LIST, PROVINCE, AREA);
    private static final Comparator<ReportDefinition> ORDER =
            Comparator.comparingInt(ReportDefinition::position).thenComparing(ReportDefinition::id);

    /** All kinds that a release may hold, in their order. */
    public static List<ReportDefinition> list() {
        return STANDARD;
    }

    /** @throws IllegalArgumentException when there is no kind of that id */
    public static ReportDefinition get(String id) {
        return STANDARD.stream()
                .filter(definition -> definition.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reports of the kind " + id));
    }

    /** As files for programs name it: {@code province}. */
    public String key() {
        return id.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its report stands in full at the top of the page. */
    public boolean isOverview() {
        return position == 0;
    }

    public boolean isAlways() {
        return prominence == Prominence.ALWAYS;
    }

    /** @param reader empty for the internal edition, which has all reports */
    public boolean isFor(Optional<Audience> reader) {
        return audience.isEmpty()
                || reader.map(given -> given.name().equals(audience.get())).orElse(true);
    }

    /** The charts that the PDF has. */
    public List<ChartDefinition> printedCharts() {
        return layout.charts().stream().filter(ChartDefinition::printed).toList();
    }

    @Override
    public int compareTo(ReportDefinition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id;
    }
}
