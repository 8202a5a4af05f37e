package org.bringback.render.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bringback.reference.PublicationDetails;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.CellSymbol;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.SharedNames;
import org.bringback.table.report.Report;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.bringback.text.file.Sha256;
import org.bringback.text.json.Json;
import org.bringback.text.json.OneLine;

/**
 * {@code datapackage.json}, which describes the CSV files beside it as Frictionless' Data Package and Table Schema have
 * it. English stands under the standard's names, Thai under the same with {@code _th}.
 */
public final class DataPackage {

    private static final BilingualText TITLE =
            new BilingualText("ตัวเลขโครงการพาน้องกลับมาเรียน", "Figures of Bring students back to school");

    private static final BilingualText ABOUT = new BilingualText(
            "ทุกช่องของทุกตารางในรายงาน และตารางสถานะ ไม่มีข้อมูลส่วนบุคคล",
            "Every cell of the reports' tables, and the status tables; no personal data.");

    private static final BilingualText FIGURES = new BilingualText(
            "หนึ่งแถวต่อหนึ่งช่องของตาราง มีค่าในช่อง value, symbol, date หรือ text เพียงแห่งเดียว"
                    + " ข้อความที่ขึ้นต้นด้วย = + - หรือ @ มีเครื่องหมาย ' นำหน้า",
            "One row a cell, which fills one of value, symbol, date and the texts. A text that would begin with = + - or"
                    + " @ has an apostrophe before it.");

    private static final BilingualText TABLES =
            new BilingualText("ตารางสถานะ หนึ่งแถวต่อหนึ่งสถานะ", "Status tables, one row a status.");

    private static final BilingualText TIDY = new BilingualText(
            "หนึ่งแถวต่อหนึ่งค่าสังเกตของหนึ่งวัน ค่าที่ไม่แสดงมีเครื่องหมายในช่อง symbol",
            "One row an observation of one date; a figure that is not printed has its symbol in the column symbol.");

    private static final BilingualText CODES =
            new BilingualText("ความหมายของรหัส หนึ่งแถวต่อหนึ่งรหัส", "What codes stand for, one row a code.");

    /**
     * What is said of the whole.
     *
     * @param synthetic whether the figures are a synthetic country's
     * @param version the day of the figures and their revision
     * @param licence under which they may be used, where that is settled
     */
    public record About(boolean synthetic, String version, Optional<PublicationDetails.Licence> licence) {}

    private DataPackage() {}

    /**
     * Reads the files that it describes, which have to be complete.
     *
     * @param folder of the release
     * @param disclosure the marks that stand for figures
     */
    public static void write(Path folder, DisclosureRules disclosure, About about, Appendable out) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("profile", "tabular-data-package");
        json.put("name", "bringback");
        put(json, "title", about.synthetic() ? marked(TITLE) : TITLE);
        put(json, "description", ABOUT);
        json.put("version", about.version());
        about.licence().ifPresent(licence -> json.put("licenses", List.of(licence(licence))));
        json.put("synthetic", about.synthetic());
        List<Object> resources = new ArrayList<>();
        resources.add(resource(
                "figures",
                folder.resolve("figures.csv"),
                FIGURES,
                TableSchema.figures(words(CellSymbol.values()), words(Unit.values())),
                List.of("report", "topic", "line", "column")));
        resources.add(resource(
                "tables",
                folder.resolve("tables.csv"),
                TABLES,
                TableSchema.tables(statuses()),
                List.of("cohort", "list", "status", "as_of")));
        List<String> marks = Arrays.stream(CellSymbol.values())
                .map(symbol -> disclosure.symbol(symbol).mark())
                .toList();
        for (String theme : TidyData.THEMES) {
            Map<String, Object> resource = resource(
                    "data/" + theme,
                    folder.resolve("data").resolve(theme + ".csv"),
                    TIDY,
                    TableSchema.tidy(marks),
                    TidyData.key(theme));
            resource.put("name", theme);
            resources.add(resource);
        }
        for (String codes : CodeLists.names()) {
            Map<String, Object> resource = resource(
                    "data/" + codes,
                    folder.resolve("data").resolve(codes + ".csv"),
                    CODES,
                    TableSchema.codes(),
                    List.of("code"));
            resource.put("name", codes);
            resources.add(resource);
        }
        json.put("resources", resources);
        Json.writeDocument(json, out);
    }

    private static BilingualText marked(BilingualText title) {
        return new BilingualText(
                title.thai() + " (" + Report.SYNTHETIC.thai() + ")",
                title.english() + " (" + Report.SYNTHETIC.english() + ")");
    }

    private static Map<String, Object> resource(
            String name, Path file, BilingualText description, List<Object> fields, List<String> key)
            throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("profile", "tabular-data-resource");
        json.put("name", name);
        json.put("path", name + ".csv");
        put(json, "description", description);
        json.put("format", "csv");
        json.put("mediatype", "text/csv");
        json.put("encoding", "utf-8");
        json.put("bytes", OptionalLong.of(Files.size(file)));
        json.put("hash", "sha256:" + Sha256.hex(file));
        json.put("dialect", new OneLine(Map.of("lineTerminator", "\r\n")));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("missingValues", List.of(""));
        schema.put("fields", fields);
        schema.put("primaryKey", key);
        List<Object> references = references(name);
        if (!references.isEmpty()) {
            schema.put("foreignKeys", references);
        }
        json.put("schema", schema);
        return json;
    }

    /** Which columns of tidy data have the codes of which list. */
    private static List<Object> references(String name) {
        List<Object> references = new ArrayList<>();
        if (TidyData.THEMES.contains(name.replace("data/", ""))) {
            CodeLists.OF_COLUMN.forEach((column, codes) -> {
                Map<String, Object> key = new LinkedHashMap<>();
                key.put("fields", column);
                Map<String, Object> reference = new LinkedHashMap<>();
                reference.put("resource", codes);
                reference.put("fields", "code");
                key.put("reference", new OneLine(reference));
                references.add(key);
            });
        }
        return references;
    }

    private static Map<String, Object> licence(PublicationDetails.Licence licence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", licence.name());
        json.put("title", licence.title());
        licence.path().ifPresent(path -> json.put("path", path));
        return json;
    }

    private static void put(Map<String, Object> json, String name, BilingualText words) {
        json.put(name, words.english());
        json.put(name + "_th", words.thai());
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(SharedNames::key).toList();
    }

    private static List<String> statuses() {
        return Stream.concat(Arrays.stream(Status.values()).map(Status::name), Stream.of("TOTAL"))
                .toList();
    }
}
