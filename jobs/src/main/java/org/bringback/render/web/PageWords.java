package org.bringback.render.web;

import java.util.List;
import org.bringback.table.programme.ProgrammeReports;
import org.bringback.table.report.Report;
import org.bringback.table.report.definition.ReportDefinition;
import org.bringback.text.BilingualText;

/**
 * What a page is about, and which reports it writes out.
 *
 * @param programme whose page it is
 * @param overview heads what comes first
 * @param others come after the search
 * @param findLabel says what can be searched for
 */
record PageWords(
        BilingualText title, BilingualText programme, BilingualText overview, Part others, BilingualText findLabel) {

    /** @param heading of the reports of that kind, which the links to them show */
    record Part(ReportDefinition kind, BilingualText heading) {}

    private static final PageWords COHORT = new PageWords(
            PageLabels.TITLE,
            PageLabels.PROGRAMME,
            PageLabels.OVERVIEW,
            new Part(ReportDefinition.LIST, PageLabels.LISTS),
            PageLabels.FIND_LABEL);

    private static final PageWords PROGRAMMES = new PageWords(
            new BilingualText("โครงการด้านการศึกษา: ภาพรวมและรายงาน", "Education programmes: figures and reports"),
            new BilingualText("โครงการด้านการศึกษา", "Education programmes"),
            ProgrammeReports.PORTFOLIO.names().heading(),
            new Part(
                    ProgrammeReports.PROGRAMME,
                    ProgrammeReports.PROGRAMME.names().heading()),
            new BilingualText("ชื่อหรือรหัสของโครงการ", "Name or code of a programme"));

    static PageWords of(List<Report> reports) {
        return reports.stream().anyMatch(report -> report.id().kind().equals(ProgrammeReports.PORTFOLIO))
                ? PROGRAMMES
                : COHORT;
    }
}
