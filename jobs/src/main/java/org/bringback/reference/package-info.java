/** Offices, provinces, areas, statuses, reasons and the agencies' YAML: read once, checked, immutable. */
@NullMarked
package org.bringback.reference;

import org.jspecify.annotations.NullMarked;
