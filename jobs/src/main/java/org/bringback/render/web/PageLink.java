package org.bringback.render.web;

import org.bringback.text.BilingualText;

/**
 * A link from one page of an output folder to another.
 *
 * @param path relative to the folder of the page that has the link
 */
public record PageLink(BilingualText words, String path) {}
