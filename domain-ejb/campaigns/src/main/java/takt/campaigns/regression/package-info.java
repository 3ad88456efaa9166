/** Linear least squares over sparse features, for the evaluation of policies and for learning. */
package takt.campaigns.regression;
