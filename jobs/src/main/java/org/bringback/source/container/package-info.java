/** The bytes of a file: plain, gzip or zip. */
@NullMarked
package org.bringback.source.container;

import org.jspecify.annotations.NullMarked;
