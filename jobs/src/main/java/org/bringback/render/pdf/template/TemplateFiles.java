package org.bringback.render.pdf.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRReportTemplate;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/** Reads, checks and compiles templates. Their shared styles are put in once, not at every filling. */
public final class TemplateFiles {

    private final TemplateContext context;
    private final TemplateFolder folder;

    public TemplateFiles(TemplateContext context, TemplateFolder folder) {
        this.context = context;
        this.folder = folder;
    }

    public TemplateFolder folder() {
        return folder;
    }

    /** Throws TemplateException when it is wrong. */
    public JasperDesign design(String path) {
        Path file = folder.file(path);
        try (InputStream in = checked(path)) {
            JasperDesign design = JRXmlLoader.load(context, in);
            TemplateRules.check(context, file, withStyles(file, design));
            return design;
        } catch (TemplateException e) {
            throw e;
        } catch (JRException | IOException | XMLStreamException | RuntimeException e) {
            throw TemplateFaults.of(file, e);
        }
    }

    /** The bytes that were looked at are those that are used, whatever becomes of the file meanwhile. */
    private InputStream checked(String path) throws IOException, XMLStreamException {
        byte[] template;
        try (InputStream in = folder.getInputStream(path)) {
            template = in.readAllBytes();
        }
        TemplateXml.check(folder.file(path), template);
        return new ByteArrayInputStream(template);
    }

    private JasperDesign withStyles(Path file, JasperDesign design)
            throws JRException, IOException, XMLStreamException {
        int position = 0;
        for (JRReportTemplate template : design.getTemplates()) {
            String source = template.getSourceExpression().getText();
            String path = TemplateExpression.findStyles(source)
                    .orElseThrow(() -> TemplateFaults.of(file, source, TemplateVocabulary.refusal(source)));
            try (InputStream in = checked(path)) {
                for (JRStyle style : JRXmlTemplateLoader.getInstance(context)
                        .loadTemplate(in)
                        .getStyles()) {
                    design.addStyle(position++, style);
                }
            }
            design.removeTemplate(template);
        }
        return design;
    }

    public JasperReport compile(String path, JasperDesign design) {
        try {
            return JasperCompileManager.getInstance(context).compile(design);
        } catch (JRException | RuntimeException e) {
            throw TemplateFaults.of(folder.file(path), e);
        }
    }
}
