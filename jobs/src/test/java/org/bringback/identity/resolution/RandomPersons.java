package org.bringback.identity.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.bringback.linkage.clustering.Link;
import org.bringback.linkage.clustering.NaiveAgglomeration;
import org.bringback.thai.name.FullName;

/** A few random records and entries with links, and the rules of persons said without regard to speed. */
final class RandomPersons {

    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Link> decided = new ArrayList<>();

    RandomPersons(int size, Random random) {
        for (int node = 0; node < size; node++) {
            boolean entry = random.nextInt(3) == 0;
            String id = random.nextInt(3) == 0 ? "id " + random.nextInt(2) : null;
            nodes.add(new Node(
                    node,
                    entry ? "register" : "list " + random.nextInt(3),
                    id,
                    new FullName(entry ? "" : random.nextBoolean() ? "ann" : "bob", ""),
                    entry ? Set.of((long) random.nextInt(2)) : Set.of()));
        }
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                Link link = new Link(one, other, random.nextInt(25));
                if (random.nextBoolean()) {
                    links.add(link);
                }
                if (random.nextInt(4 * size) == 0) {
                    decided.add(link);
                }
            }
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Link> links() {
        return links;
    }

    /** Pairs that somebody says are one. */
    List<Link> decided() {
        return decided;
    }

    /** The links that lead at both ends. */
    List<Link> clear(NaiveAgglomeration sofar, double match, double margin) {
        return links.stream()
                .filter(link -> link.weight() >= match)
                .filter(link -> links.stream()
                        .noneMatch(rival -> isRival(link, rival, margin)
                                && !isListedTwice(link, rival)
                                && !isOne(link, rival, sofar, match)))
                .toList();
    }

    private boolean isListedTwice(Link link, Link rival) {
        int shared = common(link, rival);
        return nodes.get(shared).isEntry() && mayBe(link.other(shared), rival.other(shared));
    }

    private boolean mayBe(int one, int other) {
        String id = nodes.get(one).nationalId();
        String otherId = nodes.get(other).nationalId();
        return nodes.get(one).name().equals(nodes.get(other).name())
                && !nodes.get(one).isEntry()
                && (id == null || otherId == null || id.equals(otherId));
    }

    private boolean isRival(Link link, Link rival, double margin) {
        return rival != link
                && rival.weight() > link.weight() - margin
                && common(link, rival) >= 0
                && list(link.other(common(link, rival))).equals(list(rival.other(common(link, rival))));
    }

    /** The end that two links share, or -1. */
    private static int common(Link link, Link rival) {
        if (link.left() == rival.left() || link.left() == rival.right()) {
            return link.left();
        }
        return link.right() == rival.left() || link.right() == rival.right() ? link.right() : -1;
    }

    private boolean isOne(Link link, Link rival, NaiveAgglomeration sofar, double match) {
        int one = link.other(common(link, rival));
        int other = rival.other(common(link, rival));
        return sofar.clusterOf(one).contains(other)
                || areLinked(links.stream().filter(any -> any.weight() >= match).toList(), Set.of(one), Set.of(other));
    }

    boolean areLinked(List<Link> some, Set<Integer> one, Set<Integer> other) {
        return some.stream()
                .anyMatch(link -> one.contains(link.left()) && other.contains(link.right())
                        || one.contains(link.right()) && other.contains(link.left()));
    }

    boolean mayBeOne(Set<Integer> one, Set<Integer> other) {
        Set<String> ids = all(one, node -> nodes.get(node).nationalId());
        Set<String> otherIds = all(other, node -> nodes.get(node).nationalId());
        boolean sameIds = ids.isEmpty() || otherIds.isEmpty() || ids.equals(otherIds);
        Set<Object> registers = all(one, node -> firstRegister(nodes.get(node)));
        registers.retainAll(all(other, node -> firstRegister(nodes.get(node))));
        Set<String> lists = all(one, node -> nodes.get(node).isEntry() ? null : list(node));
        lists.retainAll(all(other, node -> nodes.get(node).isEntry() ? null : list(node)));
        return (sameIds || areLinked(certain(), withId(one), withId(other)))
                && registers.isEmpty()
                && lists.stream()
                        .allMatch(list -> areLinked(links, on(list, one), on(list, other))
                                || areOneEntry(on(list, one), one, on(list, other), other));
    }

    private boolean areOneEntry(Set<Integer> listed, Set<Integer> one, Set<Integer> otherListed, Set<Integer> other) {
        return listed.stream().allMatch(row -> otherListed.stream().allMatch(also -> mayBe(row, also)))
                && (matchEntry(otherListed, one) || matchEntry(listed, other));
    }

    private boolean matchEntry(Set<Integer> listed, Set<Integer> some) {
        List<Link> matches = links.stream()
                .filter(link -> link.weight() >= PersonGraphTest.MATCH)
                .toList();
        return some.stream()
                .filter(node -> nodes.get(node).isEntry())
                .anyMatch(entry -> listed.stream().allMatch(row -> areLinked(matches, Set.of(row), Set.of(entry))));
    }

    /** Odds of 99 to 1. */
    private List<Link> certain() {
        return links.stream().filter(link -> link.weight() >= 6.63).toList();
    }

    private Set<Integer> withId(Set<Integer> some) {
        return some.stream()
                .filter(node -> nodes.get(node).nationalId() != null)
                .collect(Collectors.toSet());
    }

    private static Object firstRegister(Node node) {
        return node.registers().stream().findFirst().orElse(null);
    }

    private Set<Integer> on(String list, Set<Integer> some) {
        return some.stream().filter(node -> list(node).equals(list)).collect(Collectors.toSet());
    }

    private static <T> Set<T> all(Set<Integer> some, IntFunction<T> value) {
        return some.stream().map(value::apply).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private String list(int node) {
        return nodes.get(node).list();
    }
}
