package org.bringback.source.text;

import java.nio.charset.Charset;

/**
 * The encoding of a text file.
 *
 * @param label what it is called in notices
 * @param bom bytes to skip at the beginning
 */
record Encoding(Charset charset, String label, int bom) {}
