package org.bringback.source.excel;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML readers that load nothing from outside the document and expand no declared entity. */
final class SafeXml {

    /** Reads an element's text only when it is asked for; damage then comes out of methods that declare no exception. */
    private static final String LAZY = "com.ctc.wstx.lazyParsing";

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /**
     * The same for a part whose outermost element has to be this one; stands on it.
     *
     * @throws XMLStreamException also when it is another: a part of another kind would be read as an empty one
     */
    static XMLStreamReader reader(InputStream in, String root) throws XMLStreamException {
        XMLStreamReader xml = reader(in);
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // declarations and comments
        }
        if (!xml.getLocalName().equals(root)) {
            throw new XMLStreamException("another part");
        }
        return xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        if (factory.isPropertySupported(LAZY)) {
            factory.setProperty(LAZY, false);
        }
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("a workbook refers to nothing outside itself");
        });
        return factory;
    }
}
