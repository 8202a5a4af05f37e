/** Tables and findings as text, CSV and JSON. Every figure is written as it was computed. */
@NullMarked
package org.bringback.render.text;

import org.jspecify.annotations.NullMarked;
