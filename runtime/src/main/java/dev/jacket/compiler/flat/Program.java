package dev.jacket.compiler.flat;

import java.util.List;

/**
 * A unit in flat code.
 *
 * @param name for classes and stack traces
 * @param templates all procedures, by id
 * @param functions all functions, by id
 * @param sites how many sites the functions have
 * @param main the function without parameters that runs the unit
 */
public record Program(
    String name, List<Template> templates, List<Function> functions, int sites, Function main) {}
