package org.bringback.identity.resolution;

import java.util.Arrays;
import org.bringback.linkage.clustering.ConnectedComponents;

/**
 * The records of a cohort as columns of numbers, oldest first: some dozens of bytes a record. Records are named by their
 * place in the order, from 0.
 */
final class RecordColumns {

    private final long[] keys;
    private final long[] before;
    private final long[] now;
    private final long[] registered;
    private final SharedKeys ids;
    private final SharedKeys references;
    /** By record the ordinal of its key, or -1. */
    private final int[] idOf;

    private final int[] referenceOf;
    private int size;

    /**
     * @param capacity records at most
     * @param maxShared so many records can have an ID or a reference; one that more have does not count
     */
    RecordColumns(int capacity, int maxShared) {
        this.keys = new long[capacity];
        this.before = new long[capacity];
        this.now = new long[capacity];
        this.registered = new long[capacity];
        this.ids = new SharedKeys(capacity, maxShared);
        this.references = new SharedKeys(capacity, maxShared);
        this.idOf = new int[capacity];
        this.referenceOf = new int[capacity];
    }

    /**
     * Adds a record, which is a person of its own until {@link #settle} says otherwise.
     *
     * @param key larger than all before it
     * @param person who it was found to be last; 0 for a new record
     * @param id its usable ID as a number; 0 where it has none
     * @param reference its reference and list as a number; 0 where it has none
     */
    void add(long key, long person, long id, long reference) {
        keys[size] = key;
        before[size] = person;
        now[size] = key;
        idOf[size] = ids.add(size, id);
        referenceOf[size] = references.add(size, reference);
        size++;
    }

    int size() {
        return size;
    }

    long key(int record) {
        return keys[record];
    }

    /** The record with that key; negative where there is none. */
    int find(long key) {
        return Arrays.binarySearch(keys, 0, size, key);
    }

    /** The person that a record was; 0 for a new record. */
    long before(int record) {
        return before[record];
    }

    /** The person that a record is. */
    long now(int record) {
        return now[record];
    }

    void settle(long key, long person) {
        now[get(key)] = person;
    }

    /** Leaves a record to the person that it was. */
    void keep(int record) {
        now[record] = before[record];
    }

    /** Where the register has the person that is named after a record: a row's key; 0 where it has none. */
    long registered(int record) {
        return registered[record];
    }

    void register(long person, long row) {
        registered[get(person)] = row;
    }

    /** Joins records that share a key. */
    void connect(ConnectedComponents groups) {
        for (int record = 0; record < size; record++) {
            groups.join(record, ids.first(record, idOf[record]));
            groups.join(record, references.first(record, referenceOf[record]));
        }
    }

    SharedKeys ids() {
        return ids;
    }

    SharedKeys references() {
        return references;
    }

    boolean hasCommonId(int record) {
        return ids.isTooCommon(idOf[record]);
    }

    boolean hasCommonReference(int record) {
        return references.isTooCommon(referenceOf[record]);
    }

    private int get(long key) {
        int record = find(key);
        if (record < 0) {
            throw new IllegalArgumentException("no record " + key);
        }
        return record;
    }

    boolean isChanged(int record) {
        return before[record] != now[record];
    }

    /** Whether a record that was known is now another person's. */
    boolean isMoved(int record) {
        return before[record] != 0 && isChanged(record);
    }

    /** Whether a person is named after the record: persons are named after their first one. */
    boolean isPerson(int record) {
        return now[record] == keys[record];
    }

    /** Whether a person was named after the record. */
    boolean wasPerson(int record) {
        return before[record] == keys[record];
    }

    int persons() {
        int persons = 0;
        for (int record = 0; record < size; record++) {
            persons += isPerson(record) ? 1 : 0;
        }
        return persons;
    }

    int personsInRegister() {
        int persons = 0;
        for (int record = 0; record < size; record++) {
            persons += registered[record] == 0 ? 0 : 1;
        }
        return persons;
    }
}
