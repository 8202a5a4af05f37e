package org.bringback.source.excel;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bringback.source.container.ZipEntryContent;
import org.bringback.source.refusal.Limits;

/**
 * The entries of an Office file by their names, which differ in case and slashes from program to program, and what the
 * file says of them: their content types, and the relations that lead from one to the next.
 */
final class PackageEntries {

    /** What one part refers to: the last word of the relation's type, which is the same in strict files, and a name. */
    record Relation(String type, String target) {}

    private static final String CONTENT_TYPES = "[content_types].xml";
    /** Parts that only say where others are have no business to be larger. */
    private static final long SMALL = 32L << 20;

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    PackageEntries(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.put(key(entry.getName()), entry);
        }
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** @throws IOException when there is no such part */
    InputStream open(String part) throws IOException {
        return open(part, limits);
    }

    /** A part that is kept in memory. */
    InputStream openSmall(String part) throws IOException {
        return open(part, limits.withUnpackedBytes(Math.min(SMALL, limits.unpackedBytes())));
    }

    private InputStream open(String part, Limits allowed) throws IOException {
        ZipArchiveEntry entry = entries.get(key(part));
        if (entry == null) {
            throw new IOException("a part is missing");
        }
        return new ZipEntryContent(zip, entry, allowed).open();
    }

    /** All content types that the file names, and for parts named one by one their names. */
    Map<String, Set<String>> contentTypes() throws IOException, XMLStreamException {
        Map<String, Set<String>> types = new HashMap<>();
        try (InputStream in = openSmall(CONTENT_TYPES)) {
            XMLStreamReader xml = SafeXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String type = xml.getAttributeValue(null, "ContentType");
                    String part = xml.getAttributeValue(null, "PartName");
                    Set<String> parts = types.computeIfAbsent(String.valueOf(type), any -> new HashSet<>());
                    Optional.ofNullable(part).ifPresent(parts::add);
                }
            }
        }
        return types;
    }

    /**
     * What a part refers to inside the file, by id.
     *
     * @param part empty for the file as a whole
     */
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Map<String, Relation> byId = new LinkedHashMap<>();
        if (!has(relations)) {
            return byId;
        }
        try (InputStream in = openSmall(relations)) {
            XMLStreamReader xml = SafeXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    String type = String.valueOf(xml.getAttributeValue(null, "Type"));
                    String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    byId.put(
                            String.valueOf(xml.getAttributeValue(null, "Id")),
                            new Relation(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target)));
                }
            }
        }
        return byId;
    }

    /** The name of an entry that a reference in this folder means. */
    private String resolved(String folder, String reference) {
        String plain = reference.replace('\\', '/');
        String name = withoutDots(plain.startsWith("/") ? plain : folder + plain);
        return has(name) || name.indexOf('%') < 0 ? name : decoded(name);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private static String withoutDots(String path) {
        StringBuilder plain = new StringBuilder();
        for (String step : path.split("/", 0)) {
            if (step.equals("..")) {
                plain.setLength(Math.max(0, plain.lastIndexOf("/")));
            } else if (!step.isEmpty() && !step.equals(".")) {
                plain.append('/').append(step);
            }
        }
        return plain.length() == 0 ? "" : plain.substring(1);
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }
}
