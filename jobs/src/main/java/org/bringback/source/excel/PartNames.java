package org.bringback.source.excel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** How parts of a workbook are named by what refers to them. */
final class PartNames {

    private PartNames() {}

    /** Where the first relation of a type leads. */
    static Optional<String> target(Map<String, PackageEntries.Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(PackageEntries.Relation::target)
                .findFirst();
    }

    /** The part of a content type, where no relation leads to it. */
    static Optional<String> named(Map<String, Set<String>> types, String type) {
        return types.entrySet().stream()
                .filter(one -> one.getKey().endsWith(type))
                .flatMap(one -> one.getValue().stream())
                .findFirst();
    }

    /** The id of the relation that leads to a sheet; its attribute has a namespace, the sheet's own id has none. */
    static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The name of a part without its folders. */
    static String fileName(String part) {
        return part.substring(part.lastIndexOf('/') + 1);
    }
}
