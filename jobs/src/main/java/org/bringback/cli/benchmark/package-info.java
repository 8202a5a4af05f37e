/** How fast bringback is on this machine, beside what the same machine can do at all. Nothing here is judged by time. */
@NullMarked
package org.bringback.cli.benchmark;

import org.jspecify.annotations.NullMarked;
