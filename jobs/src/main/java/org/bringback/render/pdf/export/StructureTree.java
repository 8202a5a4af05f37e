package org.bringback.render.pdf.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Completes the tags: a document on top, paragraphs by their standard name, header cells that say what they head. */
final class StructureTree {

    private static final COSName STRUCTURE_TYPE = COSName.S;
    private static final COSName SCOPE = COSName.getPDFName("Scope");

    private StructureTree() {}

    static void finish(PDDocument document) {
        COSDictionary root =
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        for (COSDictionary top : kids(root)) {
            top.setName(STRUCTURE_TYPE, "Document");
        }
        visit(root);
    }

    private static void visit(COSDictionary element) {
        if (is(element, "TR")) {
            nameScopes(element);
        } else if (is(element, "Text")) {
            element.setName(STRUCTURE_TYPE, "P");
        }
        kids(element).forEach(StructureTree::visit);
    }

    /** A row without data cells heads columns; of any other row the first cell heads the row. */
    private static void nameScopes(COSDictionary row) {
        List<COSDictionary> cells = kids(row);
        if (cells.stream().noneMatch(cell -> is(cell, "TD"))) {
            cells.forEach(cell -> setScope(cell, "Column"));
        } else {
            cells.get(0).setName(STRUCTURE_TYPE, "TH");
            setScope(cells.get(0), "Row");
        }
    }

    private static void setScope(COSDictionary cell, String scope) {
        COSBase attributes = cell.getDictionaryObject(COSName.A);
        if (attributes instanceof COSArray spans && spans.getObject(0) instanceof COSDictionary span) {
            span.setName(SCOPE, scope);
        } else {
            COSDictionary heads = new COSDictionary();
            heads.setName(COSName.O, "Table");
            heads.setName(SCOPE, scope);
            cell.setItem(COSName.A, heads);
        }
    }

    private static boolean is(COSDictionary element, String type) {
        return type.equals(element.getNameAsString(STRUCTURE_TYPE));
    }

    private static List<COSDictionary> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSDictionary> found = new ArrayList<>();
        if (kids instanceof COSDictionary kid) {
            found.add(kid);
        } else if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSDictionary kid) {
                    found.add(kid);
                }
            }
        }
        found.removeIf(kid -> !kid.containsKey(STRUCTURE_TYPE));
        return found;
    }
}
