/**
 * What the company says of its categories of products, and how soon persons buy again in them. What
 * is learnt are figures over many; purchases are read anew each time, and none is kept here.
 */
package takt.profiles.buying;
