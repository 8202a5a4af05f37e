package org.bringback.render.pdf.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.bringback.render.pdf.template.TemplateFaults;
import org.bringback.render.pdf.template.TemplateFiles;

/** The shared template of tables, compiled once for each layout that occurs. */
public final class TableTemplates {

    public static final String PATH = "shared/table.jrxml";

    private final TemplateFiles files;
    private final Map<TableLayout, JasperReport> compiled = new ConcurrentHashMap<>();

    public TableTemplates(TemplateFiles files) {
        this.files = files;
    }

    public JasperReport templateFor(TableLayout layout) {
        return compiled.computeIfAbsent(layout, this::compile);
    }

    private JasperReport compile(TableLayout layout) {
        JasperDesign design = files.design(PATH);
        try {
            TableDesign.lay(design, layout);
        } catch (JRException | RuntimeException e) {
            throw TemplateFaults.of(files.folder().file(PATH), e);
        }
        return files.compile(PATH, design);
    }
}
