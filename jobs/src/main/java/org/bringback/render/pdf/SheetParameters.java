package org.bringback.render.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bringback.reference.Language;
import org.bringback.table.StatusSheet;
import org.bringback.table.StatusTable;

/** The template's parameters: every text of a sheet that is no row of its table. */
final class SheetParameters {

    private static final List<String> PLAIN_LABELS =
            List.of("programme", "status", "persons", "percent", "change", "share_title", "notes_title", "page");

    private SheetParameters() {}

    static Map<String, Object> of(StatusSheet sheet, Labels labels, PrintableText printable) {
        Map<String, Object> parameters = new HashMap<>();
        texts(sheet, labels).forEach((name, text) -> parameters.put(name, printable.prose(text)));
        parameters.put("hasAgainst", sheet.table().against().isPresent());
        return parameters;
    }

    private static Map<String, String> texts(StatusSheet sheet, Labels labels) {
        StatusTable table = sheet.table();
        Language language = labels.language();
        String against = table.against().map(labels::date).orElse("");
        Map<String, String> texts = new HashMap<>();
        PLAIN_LABELS.forEach(key -> texts.put(key, labels.get(key)));
        texts.put("office", sheet.office().in(language));
        texts.put("subject", labels.get("subject", "cohort", labels.cohort(table.cohort())));
        texts.put("asOf", labels.get("as_of", "date", labels.date(table.asOf())));
        texts.put("asOfDate", labels.date(table.asOf()));
        texts.put("againstDate", against);
        texts.put("headline", sheet.headline().in(language));
        texts.put("changeTitle", labels.get("change_title", "against", against));
        texts.put("source", source(sheet, labels));
        texts.put("footer", footer(sheet, labels));
        texts.put("reference", reference(table));
        return texts;
    }

    private static String source(StatusSheet sheet, Labels labels) {
        return labels.get(
                "source",
                "office",
                sheet.office().in(labels.language()),
                "abbreviation",
                sheet.abbreviation().in(labels.language()));
    }

    private static String footer(StatusSheet sheet, Labels labels) {
        StatusTable table = sheet.table();
        return String.join(
                " · ",
                sheet.abbreviation().in(labels.language()),
                labels.get("as_of", "date", labels.date(table.asOf())),
                labels.get("edition"),
                labels.get("revision", "revision", Integer.toString(table.revision())));
    }

    /** With which the figures' cases can be asked for. */
    static String reference(StatusTable table) {
        return table.scope() + "/" + table.asOf() + "/r" + table.revision();
    }

    static DocumentFacts facts(StatusSheet sheet, Labels labels, PrintableText printable) {
        String office = printable.of(sheet.office().in(labels.language()));
        String asOf = labels.get("as_of", "date", labels.date(sheet.table().asOf()));
        return new DocumentFacts(
                office + ", " + asOf,
                office,
                labels.get("document_language"),
                sheet.table().asOf());
    }
}
