package org.bringback.cli.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The reference for reading: the least that can be done to see every cell, without quotes, checks or meaning. */
final class BaselineScan {

    private BaselineScan() {}

    /** Lines cut at every comma; the number of pieces. */
    static long pieces(Path csv, Charset charset) throws IOException {
        long pieces = 0;
        try (BufferedReader lines = Files.newBufferedReader(csv, charset)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                pieces += line.split(",", -1).length;
            }
        }
        return pieces;
    }

    /** The elements {@code c} of every sheet, their values read but shared strings not looked up; the number of them. */
    static long cells(Path xlsx) throws IOException, XMLStreamException {
        long cells = 0;
        try (ZipFile zip = new ZipFile(xlsx.toFile())) {
            for (var entry : zip.stream()
                    .filter(part -> part.getName().startsWith("xl/worksheets/sheet"))
                    .toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    cells += cells(in);
                }
            }
        }
        return cells;
    }

    private static long cells(InputStream sheet) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(sheet);
        long cells = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                cells++;
            } else if (event == XMLStreamConstants.CHARACTERS) {
                xml.getText();
            }
        }
        xml.close();
        return cells;
    }
}
