/** The one reader of YAML files, which knows on which line everything stands. */
@NullMarked
package org.bringback.text.yaml;

import org.jspecify.annotations.NullMarked;
