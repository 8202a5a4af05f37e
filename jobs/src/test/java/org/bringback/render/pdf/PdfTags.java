package org.bringback.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a screen reader meets it: its structure elements and the text of each. */
final class PdfTags {

    /**
     * One structure element.
     *
     * @param scope what a header cell heads, empty for others
     * @param rowSpan how many rows a cell takes
     * @param columnSpan how many columns a cell takes
     * @param alternative the text of a figure, empty for others
     */
    record Tag(
            String type, String text, String scope, int rowSpan, int columnSpan, String alternative, List<Tag> kids) {

        Stream<Tag> all() {
            return Stream.concat(Stream.of(this), kids.stream().flatMap(Tag::all));
        }
    }

    private final Map<COSDictionary, Map<Integer, String>> textOfPages = new HashMap<>();
    private final List<Tag> roots;

    PdfTags(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                textOfPages.put(page.getCOSObject(), textOf(page));
            }
            roots = kids(document.getDocumentCatalog().getStructureTreeRoot());
        }
    }

    List<Tag> roots() {
        return roots;
    }

    List<Tag> all(String type) {
        return roots.stream()
                .flatMap(Tag::all)
                .filter(tag -> tag.type.equals(type))
                .toList();
    }

    /** The rows of the only table, each cell as its text. */
    List<List<String>> table() {
        return all("TR").stream()
                .map(row -> row.kids.stream().map(Tag::text).toList())
                .toList();
    }

    /** The rows of every table, each cell as its text. */
    List<List<List<String>>> tables() {
        return all("Table").stream()
                .map(table -> table.kids.stream()
                        .map(row -> row.kids.stream().map(Tag::text).toList())
                        .toList())
                .toList();
    }

    private static Map<Integer, String> textOf(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            String text = content.getContents().stream()
                    .filter(TextPosition.class::isInstance)
                    .map(position -> ((TextPosition) position).getUnicode())
                    .collect(Collectors.joining());
            texts.merge(content.getMCID(), text, String::concat);
        }
        return texts;
    }

    private List<Tag> kids(PDStructureNode node) {
        List<Tag> kids = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kids.add(tag(element));
            }
        }
        return kids;
    }

    private Tag tag(PDStructureElement element) {
        return new Tag(
                element.getStructureType(),
                text(element),
                scope(element.getCOSObject().getDictionaryObject(COSName.A)),
                span(element.getCOSObject().getDictionaryObject(COSName.A), "RowSpan"),
                span(element.getCOSObject().getDictionaryObject(COSName.A), "ColSpan"),
                Objects.toString(element.getAlternateDescription(), ""),
                kids(element));
    }

    private static String scope(COSBase attributes) {
        COSBase first = attributes instanceof COSArray array ? array.getObject(0) : attributes;
        return first instanceof COSDictionary heads ? Objects.toString(heads.getNameAsString("Scope"), "") : "";
    }

    private static int span(COSBase attributes, String name) {
        List<COSBase> all = new ArrayList<>();
        if (attributes instanceof COSArray array) {
            array.forEach(one -> all.add(one instanceof COSObject object ? object.getObject() : one));
        } else if (attributes != null) {
            all.add(attributes);
        }
        return all.stream()
                .filter(COSDictionary.class::isInstance)
                .mapToInt(one -> ((COSDictionary) one).getInt(COSName.getPDFName(name), 1))
                .max()
                .orElse(1);
    }

    private String text(PDStructureElement element) {
        StringBuilder text = new StringBuilder();
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                text.append(text(inner));
            } else if (kid instanceof Integer mark) {
                text.append(marked(element.getPage(), mark));
            } else if (kid instanceof PDMarkedContentReference reference) {
                text.append(marked(reference.getPage(), reference.getMCID()));
            }
        }
        return text.toString();
    }

    private String marked(PDPage page, int mark) {
        return textOfPages.get(page.getCOSObject()).getOrDefault(mark, "");
    }
}
