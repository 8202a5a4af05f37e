/** Files that appear whole or not at all, and digests of what is in them. */
@NullMarked
package org.bringback.text.file;

import org.jspecify.annotations.NullMarked;
