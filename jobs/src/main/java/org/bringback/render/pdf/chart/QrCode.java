package org.bringback.render.pdf.chart;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.util.Map;
import java.util.Optional;
import org.bringback.render.pdf.text.ReportText;

/** A QR code (ISO/IEC 18004) that leads to an address, with the light margin that readers need. */
final class QrCode extends ChartDrawing {

    private static final long serialVersionUID = 1;

    private static final int MARGIN_MODULES = 4;

    private final transient BitMatrix modules;

    private QrCode(ChartFonts fonts, BitMatrix modules) {
        super(fonts);
        this.modules = modules;
    }

    /** @param address of at most some 200 ASCII characters */
    static Chart create(String address, ReportText text, ChartFonts fonts) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    MARGIN_MODULES));
            String words = text.label("qr_alternative", "url", address);
            return new Chart("heading", words, new QrCode(fonts, modules), words, Optional.empty());
        } catch (WriterException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    /** Runs of dark modules are one rectangle each: where two met, viewers would show a light line. */
    @Override
    void draw(ChartPainter painter, double width, double height) {
        double module = Math.min(width, height) / modules.getWidth();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int begin = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > begin) {
                    painter.square(Color.BLACK, begin * module, y * module, (x - begin) * module, module * 1.02);
                }
                x++;
            }
        }
    }
}
