package dev.jacket.expander.cache;

import dev.jacket.value.Path;
import java.util.Map;

/**
 * What a compiled file was made of.
 *
 * @param source the content of the file
 * @param dependencies the contents of all other files that its compilation has depended on, those
 *     of the files on which it depends included; the standard library's are not among them
 */
public record Origin(Fingerprint source, Map<Path, Fingerprint> dependencies) {}
