package org.bringback.samples.file;

import java.util.List;

/** The fixed and nearly fixed parts of a workbook package. */
final class OoxmlParts {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Style 0 is plain, style 1 a date. */
    static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "</cellXfs></styleSheet>";

    static final String PACKAGE_RELATIONS = "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
            + relation(1, "officeDocument", "xl/workbook.xml")
            + "</Relationships>";

    private OoxmlParts() {}

    static String workbook(List<String> sheets) {
        StringBuilder xml = new StringBuilder();
        xml.append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            int number = i + 1;
            xml.append("<sheet name=\"" + escaped(sheets.get(i)) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number
                    + "\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    static String workbookRelations(int sheets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int number = 1; number <= sheets; number++) {
            xml.append(relation(number, "worksheet", "worksheets/sheet" + number + ".xml"));
        }
        xml.append(relation(sheets + 1, "styles", "styles.xml"));
        xml.append(relation(sheets + 2, "sharedStrings", "sharedStrings.xml"));
        return xml.append("</Relationships>").toString();
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    static String contentTypes(int sheets) {
        StringBuilder xml = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append(override("workbook.xml", "sheet.main+xml"));
        for (int number = 1; number <= sheets; number++) {
            xml.append(override("worksheets/sheet" + number + ".xml", "worksheet+xml"));
        }
        xml.append(override("styles.xml", "styles+xml")).append(override("sharedStrings.xml", "sharedStrings+xml"));
        return xml.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
