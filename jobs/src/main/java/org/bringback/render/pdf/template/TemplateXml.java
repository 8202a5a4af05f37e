package org.bringback.render.pdf.template;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at the XML of a template before JasperReports sees it: only elements, attributes and values that templates need
 * are let through. JasperReports knows hundreds more, and some of them run code, read files or ask addresses.
 */
final class TemplateXml {

    private final Path file;

    private TemplateXml(Path file) {
        this.file = file;
    }

    /** Throws TemplateException where the template holds something else, XMLStreamException where it is no XML. */
    static void check(Path file, byte[] template) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(template));
        try {
            new TemplateXml(file).check(reader);
        } finally {
            reader.close();
        }
    }

    private void check(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> refuse(reader, "DOCTYPE");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> refuse(reader, "<?" + reader.getPITarget());
                case XMLStreamConstants.ENTITY_REFERENCE -> refuse(reader, "&" + reader.getLocalName());
                case XMLStreamConstants.START_ELEMENT -> checkElement(reader);
                default -> {}
            }
        }
    }

    private void checkElement(XMLStreamReader reader) {
        String element = reader.getLocalName();
        if (reader.getNamespaceCount() > 0 || !TemplateVocabulary.isElement(element)) {
            refuse(reader, "<" + element);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            if (reader.getAttributeNamespace(i) != null || !TemplateVocabulary.isAttribute(element, name, value)) {
                refuse(reader, name + "=\"" + value + '"');
            }
        }
    }

    private void refuse(XMLStreamReader reader, String what) {
        throw new TemplateException(
                file, OptionalInt.of(reader.getLocation().getLineNumber()), TemplateVocabulary.refusal(what));
    }
}
