package org.bringback.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where in the status sheet's template, or in the styles, an attack is put. */
enum AttackPlace {
    /** In place of the programme's name, a text of the heading. */
    EXPRESSION("<expression><![CDATA[$P{programme}]]>", "<expression><![CDATA[%s]]>"),
    PICTURE("<expression><![CDATA[$F{chart}]]>", "<expression><![CDATA[%s]]>"),
    TABLE("<expression><![CDATA[$F{table}]]>", "<expression><![CDATA[%s]]>"),
    ROWS("<dataSourceExpression><![CDATA[$F{lines}]]>", "<dataSourceExpression><![CDATA[%s]]>"),
    CONDITION("<![CDATA[$F{kind}.equals(\"heading\")]]>", "<![CDATA[%s]]>"),
    STYLES("<![CDATA[\"shared/styles.jrtx\"]]>", "<![CDATA[%s]]>"),
    PROPERTY("<![CDATA[$F{inWords}]]></propertyExpression>", "<![CDATA[%s]]></propertyExpression>"),
    /** Before the first parameter, where queries and the like stand. */
    DECLARATION("<parameter name=\"mark\"", "%s<parameter name=\"mark\""),
    ELEMENT("<element kind=\"textField\" x=\"0\" y=\"6\"", "%s<element kind=\"textField\" x=\"0\" y=\"6\""),
    ATTRIBUTE("<element kind=\"textField\" x=\"0\" y=\"6\"", "<element kind=\"textField\" %s x=\"0\" y=\"6\""),
    FIELD_CLASS(
            "<field name=\"chart\" class=\"net.sf.jasperreports.renderers.Renderable\"",
            "<field name=\"chart\" class=\"%s\""),
    REPORT("language=\"java\"", "%s"),
    BEFORE_ALL("<jasperReport name=", "%s<jasperReport name="),
    /** In the file of styles. */
    STYLE_SHEET("<jasperTemplate>", "<jasperTemplate>%s");

    private final String old;
    private final String replacement;

    AttackPlace(String old, String replacement) {
        this.old = old;
        this.replacement = replacement;
    }

    void put(Path templates, String attack) throws IOException {
        Path file = templates.resolve(this == STYLE_SHEET ? "shared/styles.jrtx" : "status-sheet/report.jrxml");
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement.replace("%s", attack)));
    }
}
