package org.bringback.linkage.model;

import java.util.List;

/**
 * Two fields that other things agree in together more often than the product of their chances says.
 *
 * @param fields both names
 * @param times how much more often
 */
public record DependentFields(List<String> fields, double times) {
    public DependentFields {
        fields = List.copyOf(fields);
    }
}
