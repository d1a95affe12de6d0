package dev.quarterdeck.office.workspace;

/**
 * Another value for one key of a document, such as a scenario supposes it.
 *
 * @param document whose value changes
 * @param path of the value within the spec, such as {@code options[0].costs[1].amount}; the last
 *     key need not be written yet, what is around it must be, unless it is made
 * @param value as it would be written in YAML; empty for no value
 * @param place where the change is written; its problems are told there
 */
public record Change(Ref document, String path, String value, Place place) {}
