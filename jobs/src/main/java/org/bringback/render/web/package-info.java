/** Reports as one page for browsers, which needs nothing else. */
@NullMarked
package org.bringback.render.web;

import org.jspecify.annotations.NullMarked;
