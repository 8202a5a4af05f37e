package org.bringback.text;

/** An exception whose message is for people: what is wrong, where, and what to do, in both languages. */
public interface BilingualFailure {

    BilingualText explanation();
}
