package org.bringback.table.report.definition;

import java.util.Comparator;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.ProvinceCode;

/**
 * Names a report within a release.
 *
 * @param key the list's id, the province's code or the area's id; {@code national} for the nation
 */
public record ReportId(ReportDefinition kind, String key) implements Comparable<ReportId> {

    private static final Comparator<ReportId> ORDER =
            Comparator.comparing(ReportId::kind).thenComparing(ReportId::key);

    public static ReportId national() {
        return new ReportId(ReportDefinition.NATIONAL, "national");
    }

    public static ReportId of(ListId list) {
        return new ReportId(ReportDefinition.LIST, list.value());
    }

    public static ReportId of(ProvinceCode province) {
        return new ReportId(ReportDefinition.PROVINCE, province.value());
    }

    public static ReportId of(AreaId area) {
        return new ReportId(ReportDefinition.AREA, area.value());
    }

    /** The first part of its files' names: {@code obec}, {@code national}, {@code province-50}, {@code area-A5001}. */
    public String fileStem() {
        return kind.names().filePrefix() + key;
    }

    @Override
    public int compareTo(ReportId other) {
        return ORDER.compare(this, other);
    }
}
