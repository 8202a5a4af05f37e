package org.bringback.tools.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.bringback.render.pdf.SamplePdfs;
import org.junit.jupiter.api.Test;

/** {@code -Dbringback.update=true} writes the file anew. */
class SrgbProfileTest {

    @Test
    void theFileOfTheProjectIsTheProfileMadeHere() throws IOException {
        Path file = SamplePdfs.TEMPLATES.resolve("colour/srgb.icc");
        if (Boolean.getBoolean("bringback.update")) {
            Files.write(file, SrgbProfile.bytes());
        }
        assertThat(SrgbProfile.bytes()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void itsColoursAreThoseOfTheJdksSrgb() {
        ICC_ColorSpace made = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
        ColorSpace jdk = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        float[] blue = {0.12f, 0.31f, 0.55f};
        assertThat(made.toCIEXYZ(blue)).containsExactly(jdk.toCIEXYZ(blue), Offset.offset(0.004f));
    }
}
