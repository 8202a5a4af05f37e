package org.bringback.render.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader gets out of a PDF, held against what was laid out. */
final class PdfText {

    private PdfText() {}

    static String of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /**
     * Every paragraph that was laid out is in the PDF, nothing else is, and nothing was cut off. Returns what is wrong,
     * one line a fault.
     */
    static List<String> audit(JasperPrint filled, byte[] pdf) throws IOException {
        List<String> faults = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < filled.getPages().size(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page + 1);
                stripper.setEndPage(page + 1);
                List<JRPrintText> texts = texts(filled.getPages().get(page).getElements());
                texts.stream()
                        .filter(text -> text.getTextTruncateIndex() != null)
                        .forEach(text -> faults.add("cut off: " + text.getFullText()));
                compare(texts, squeezed(stripper.getText(document)), faults);
            }
        }
        return faults;
    }

    private static void compare(List<JRPrintText> texts, String found, List<String> faults) {
        List<String> paragraphs = new ArrayList<>(texts.stream()
                .flatMap(text -> text.getFullText().lines())
                .map(PdfText::squeezed)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList());
        paragraphs.sort((one, other) -> Integer.compare(other.length(), one.length()));
        String rest = found;
        for (String paragraph : paragraphs) {
            int at = rest.indexOf(paragraph);
            if (at < 0) {
                faults.add("missing: " + paragraph);
            } else {
                rest = rest.substring(0, at) + '\n' + rest.substring(at + paragraph.length());
            }
        }
        if (!rest.isBlank()) {
            faults.add("left over: " + rest);
        }
    }

    private static List<JRPrintText> texts(List<JRPrintElement> elements) {
        List<JRPrintText> texts = new ArrayList<>();
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintText text) {
                texts.add(text);
            } else if (element instanceof JRPrintFrame frame) {
                texts.addAll(texts(frame.getElements()));
            }
        }
        return texts;
    }

    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u00A0]", "");
    }
}
