package org.bringback.table.disclosure;

import java.util.ArrayList;
import java.util.List;

/** Every way to take one of each. */
final class CartesianProduct {

    private CartesianProduct() {}

    static <T> List<List<T>> of(List<List<T>> choices) {
        List<List<T>> all = new ArrayList<>();
        all.add(List.of());
        for (List<T> next : choices) {
            List<List<T>> longer = new ArrayList<>();
            for (List<T> begun : all) {
                for (T choice : next) {
                    List<T> more = new ArrayList<>(begun);
                    more.add(choice);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }
}
