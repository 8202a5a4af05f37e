package org.bringback.table.disclosure.release;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.disclosure.CellId;

/** A cell's categories as they are stored: {@code SEX/F STATUS/DIED}; empty for everybody. */
final class CellName {

    private CellName() {}

    static String of(CellId cell) {
        return cell.categories().stream().map(Category::toString).collect(Collectors.joining(" "));
    }

    static List<Category> categories(String name) {
        return name.isEmpty()
                ? List.of()
                : Arrays.stream(name.split(" "))
                        .map(category -> category.split("/", 2))
                        .map(parts -> new Category(Axis.valueOf(parts[0]), parts[1]))
                        .toList();
    }
}
