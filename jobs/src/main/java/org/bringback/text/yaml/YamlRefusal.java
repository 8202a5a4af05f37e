package org.bringback.text.yaml;

import org.bringback.text.BilingualText;

/** Makes the exception with which a room refuses its file. */
public interface YamlRefusal {

    /** @param line as a person counts it, from 1; 0 where the file as a whole is meant */
    RuntimeException at(int line, BilingualText problem);
}
