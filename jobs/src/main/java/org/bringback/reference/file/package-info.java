/** Strict readers of configuration, CSV and YAML: every complaint names file and line. */
@NullMarked
package org.bringback.reference.file;

import org.jspecify.annotations.NullMarked;
