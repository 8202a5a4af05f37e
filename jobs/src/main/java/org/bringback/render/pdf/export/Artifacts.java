package org.bringback.render.pdf.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Marks rules and fills that no tag holds as decoration, as PDF/UA wants. */
final class Artifacts {

    private static final Set<String> PATH_STARTS = Set.of(OperatorName.MOVE_TO, OperatorName.APPEND_RECT);
    private static final Set<String> PATH_ENDS = Set.of(
            OperatorName.STROKE_PATH,
            OperatorName.CLOSE_AND_STROKE,
            OperatorName.FILL_NON_ZERO,
            OperatorName.FILL_EVEN_ODD,
            OperatorName.FILL_NON_ZERO_AND_STROKE,
            OperatorName.FILL_EVEN_ODD_AND_STROKE,
            OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
            OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
            OperatorName.ENDPATH);
    private static final Set<String> CONTENT = Set.of(
            OperatorName.SHOW_TEXT,
            OperatorName.SHOW_TEXT_ADJUSTED,
            OperatorName.SHOW_TEXT_LINE,
            OperatorName.SHOW_TEXT_LINE_AND_SPACE,
            OperatorName.DRAW_OBJECT,
            OperatorName.SHADING_FILL,
            OperatorName.BEGIN_INLINE_IMAGE);

    private final List<Object> written = new ArrayList<>();
    private final List<Object> operands = new ArrayList<>();
    private int depth;
    private boolean inPath;

    private Artifacts() {}

    static void wrap(PDDocument document, PDPage page) throws IOException {
        Artifacts artifacts = new Artifacts();
        PDFStreamParser parser = new PDFStreamParser(page);
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            artifacts.take(token);
        }
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(artifacts.written);
        }
        page.setContents(stream);
    }

    private void take(Object token) {
        operands.add(token);
        if (token instanceof Operator operator) {
            String name = operator.getName();
            begin(name);
            written.addAll(operands);
            operands.clear();
            end(name);
        }
    }

    private void begin(String name) {
        if (depth == 0 && CONTENT.contains(name)) {
            throw new IllegalStateException("content without a tag: operator " + name);
        }
        if (depth == 0 && !inPath && PATH_STARTS.contains(name)) {
            inPath = true;
            written.add(COSName.ARTIFACT);
            written.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT));
        }
    }

    private void end(String name) {
        if (inPath && PATH_ENDS.contains(name)) {
            inPath = false;
            written.add(Operator.getOperator(OperatorName.END_MARKED_CONTENT));
        }
        if (name.equals(OperatorName.BEGIN_MARKED_CONTENT) || name.equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)) {
            depth++;
        } else if (name.equals(OperatorName.END_MARKED_CONTENT)) {
            depth--;
        }
    }
}
