/** What is asked: published purposes, their versions, and the texts that people were shown. */
package takt.consent.purpose;
