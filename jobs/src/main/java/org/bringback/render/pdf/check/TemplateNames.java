package org.bringback.render.pdf.check;

import java.util.List;

/** What the program gives to templates. */
final class TemplateNames {

    static final List<String> REPORT_PARAMETERS =
            List.of("mark", "programme", "name", "subject", "asOf", "footer", "reference", "page");
    static final List<String> REPORT_FIELDS = List.of(
            "kind", "text", "caption", "list", "section", "number", "chart", "inWords", "leftOut", "table", "heads",
            "lines");
    static final List<String> TABLE_PARAMETERS = List.of("stub", "continued", "over", "head");
    static final List<String> TABLE_FIELDS = List.of("stub", "cell", "weight", "level", "table", "kept");

    private TemplateNames() {}
}
