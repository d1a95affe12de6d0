package dev.quarterdeck.office.calibration;

import dev.quarterdeck.engine.chance.calibration.FittedClass;

/**
 * A reference class made from past cases, as a document of a workspace.
 *
 * @param name of the document
 * @param fitted its figures and warnings
 * @param text the document, with its warnings as comments
 */
public record OwnClass(String name, FittedClass fitted, String text) {}
