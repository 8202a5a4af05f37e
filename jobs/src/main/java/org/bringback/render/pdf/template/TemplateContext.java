package org.bringback.render.pdf.template;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPropertiesUtil;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.repo.RepositoryService;
import org.bringback.render.pdf.text.IcuTextMeasurerFactory;

/**
 * JasperReports as this project runs it: the project's fonts, files of the template folder and nothing else, and
 * expressions that may use no classes but those named here.
 */
public final class TemplateContext extends SimpleJasperReportsContext {

    static final String FONT = "Sarabun";
    public static final String REGULAR = "fonts/built/Sarabun-Regular.ttf";
    public static final String BOLD = "fonts/built/Sarabun-Bold.ttf";

    private static final String PREFIX = "net.sf.jasperreports.";
    private static final String WHITELIST = "report.class.whitelist.";
    /** What the code that Jasper makes of harmless expressions needs, and nothing that can read, write or start anything. */
    private static final String CLASSES = String.join(
            ",",
            "net.sf.jasperreports.engine.fill.JREvaluator",
            "net.sf.jasperreports.engine.fill.JRFillParameter",
            "net.sf.jasperreports.engine.fill.JRFillField",
            "net.sf.jasperreports.engine.fill.JRFillVariable",
            "net.sf.jasperreports.renderers.Renderable",
            "net.sf.jasperreports.engine.JasperReport",
            "net.sf.jasperreports.engine.JRDataSource",
            "java.util.Map",
            "java.lang.CharSequence",
            "java.lang.Object");

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("text.measurer.factory", IcuTextMeasurerFactory.class.getName()),
            Map.entry("measure.simple.text", "false"),
            Map.entry("text.save.line.breaks", "true"),
            Map.entry("export.pdf.use.saved.line.breaks", "true"),
            Map.entry("default.font.name", FONT),
            // without it Jasper forgets what it cut off, and no check can find out
            Map.entry("print.keep.full.text", "true"),
            Map.entry("print.transfer.bringback", "org.bringback."),
            Map.entry("report.class.filter.enabled", "true"),
            Map.entry(WHITELIST + "bringback", CLASSES),
            // Java 17 derives a class from it once a report's constructor has been called some fifteen times
            Map.entry(WHITELIST + "jdk", "jdk.internal.reflect.ConstructorAccessorImpl"),
            Map.entry("governor.max.pages.enabled", "true"),
            Map.entry("governor.max.pages", "300"),
            Map.entry("governor.timeout.enabled", "true"),
            Map.entry("governor.timeout", "60000"),
            Map.entry("deserialization.class.filter.enabled", "true"));

    private final TemplateFolder folder;

    public TemplateContext(TemplateFolder folder) {
        this.folder = folder;
        // Jasper's own lists let expressions construct data sources that read files
        JRPropertiesUtil.getInstance(getParent()).getProperties(PREFIX + WHITELIST).stream()
                .forEach(list -> setProperty(list.getKey(), ""));
        SETTINGS.forEach((key, value) -> setProperty(PREFIX + key, value));
        setExtensions(FontFamily.class, List.of(family()));
    }

    @Override
    public <T> List<T> getExtensions(Class<T> type) {
        if (type == RepositoryService.class) {
            return List.of(type.cast(folder));
        }
        return super.getExtensions(type);
    }

    public java.nio.file.Path file(String path) {
        return folder.file(path);
    }

    private FontFamily family() {
        SimpleFontFamily family = new SimpleFontFamily(this);
        family.setName(FONT);
        family.setNormalFace(face(this, REGULAR));
        family.setBoldFace(face(this, BOLD));
        family.setPdfEncoding("Identity-H");
        family.setPdfEmbedded(true);
        return family;
    }

    private SimpleFontFace face(JasperReportsContext context, String path) {
        SimpleFontFace face = new SimpleFontFace(context);
        face.setTtf(path);
        face.setPdf(folder.file(path).toString());
        return face;
    }
}
