package org.bringback.render.pdf.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** The document's title, language and standards, said twice over, as PDF/A asks: as XMP and in the old way. */
final class Metadata {

    private static final String CREATOR = "bringback";
    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
              xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
              xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
              xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
              xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreatorTool>{creator}</xmp:CreatorTool>
            <xmp:CreateDate>{date}T00:00:00Z</xmp:CreateDate>
            <xmp:ModifyDate>{date}T00:00:00Z</xmp:ModifyDate>
            <pdf:Producer>{creator}</pdf:Producer>
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Which part of ISO 14289 the file conforms to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;

    private Metadata() {}

    static void write(PDDocument document, DocumentProperties properties) throws IOException {
        document.setVersion(1.7f);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(properties.language());
        PDMetadata metadata = new PDMetadata(
                document, new ByteArrayInputStream(xmp(properties).getBytes(StandardCharsets.UTF_8)));
        catalog.setMetadata(metadata);
        document.setDocumentInformation(information(properties));
    }

    private static String xmp(DocumentProperties properties) {
        return XMP.replace("{title}", escaped(properties.title()))
                .replace("{author}", escaped(properties.author()))
                .replace("{language}", properties.language())
                .replace("{creator}", CREATOR)
                .replace("{date}", properties.date().toString());
    }

    private static PDDocumentInformation information(DocumentProperties properties) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(properties.title());
        information.setAuthor(properties.author());
        information.setCreator(CREATOR);
        information.setProducer(CREATOR);
        information.getCOSObject().setString(COSName.CREATION_DATE, pdfDate(properties.date()));
        information.getCOSObject().setString(COSName.MOD_DATE, pdfDate(properties.date()));
        return information;
    }

    private static String pdfDate(LocalDate date) {
        return "D:" + date.format(PDF_DATE) + "000000Z";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
